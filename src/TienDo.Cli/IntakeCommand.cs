using System.CommandLine;
using System.Globalization;
using TienDo.Accounts;
using TienDo.App.Drafts;
using TienDo.App.Intake;
using TienDo.App.Plans;
using TienDo.App.Progress;
using TienDo.App.Storage;
using TienDo.Documents.Reading;
using TienDo.Documents.Recognising;
using TienDo.Language;

namespace TienDo.Cli;

/// <summary>`tiendo intake FILE`: the same intake and adoption as in the browser.</summary>
internal static class IntakeCommand
{
    public static Command Make(Voice voice, Option<string?> data)
    {
        var file = new Argument<string>("FILE") { Description = voice.Of("Tệp văn bản", "A document") };
        var adopt = new Option<bool>("--adopt") { Description = voice.Of("Đưa vào theo dõi ngay", "Adopt it at once") };
        var accept = new Option<bool>("--accept-doubts")
        {
            Description = voice.Of(
                "Chấp nhận các nghi vấn còn lại, có ghi tên và thời điểm",
                "Take over the doubts left open; who and when is recorded"
            ),
        };
        var command = new Command("intake", voice.Of("Tiếp nhận một văn bản", "Take in a document"))
        {
            file,
            adopt,
            accept,
        };
        command.SetAction(parsed =>
            Commands.Guarded(
                voice,
                () =>
                    Run(
                        voice,
                        DataFolder.Resolve(parsed.GetValue(data)),
                        parsed.GetValue(file)!,
                        parsed.GetValue(adopt),
                        parsed.GetValue(accept)
                    )
            )
        );
        return command;
    }

    public static Actor Operator => new(Environment.UserName, Role.Operator);

    private static int Run(Voice voice, DataFolder folder, string path, bool adopt, bool acceptDoubts)
    {
        using var content = InputFile.Open(path, out var refusal);
        if (content is null)
            return voice.Refuse(refusal!);
        var store = Store.Open(folder);
        var knowledge = Knowledge.Load(KnowledgeFolder.Of(folder));
        var outcome = LongWork.Run(
            voice,
            progress => new IntakeDocument(store, knowledge).Run(content, path, Operator, progress)
        );
        switch (outcome)
        {
            case IntakeOutcome.Refused(var refused):
                return voice.Refuse(refused);
            case IntakeOutcome.AlreadyAdopted(var slug):
                return voice.Refuse(AlreadyAdopted(slug), Voice.AlreadyThere);
            case IntakeOutcome.AlreadyUnderReview(var id) when !adopt:
                return voice.Refuse(AlreadyUnderReview(id), Voice.AlreadyThere);
            case IntakeOutcome.AlreadyUnderReview(var id):
                return Adopt(voice, store, knowledge, id, acceptDoubts);
            case IntakeOutcome.Stored(var id, var draft) { Notes: var notes }:
                var (open, blocking) = DoubtCount.Of(draft);
                voice.Say(
                    $"Đã tiếp nhận, bản đọc số {Text(id)}: {draft.Assignments.Count} nhiệm vụ, "
                        + $"{draft.Indicators.Count} chỉ tiêu, {open} nghi vấn ({blocking} phải xử lý).",
                    $"Taken in as draft {Text(id)}: {draft.Assignments.Count} assignments, "
                        + $"{draft.Indicators.Count} indicators, {open} doubts ({blocking} must be settled)."
                );
                foreach (var note in notes)
                {
                    var (vietnamese, english) = ReadingNoteSentences.Of(note);
                    voice.Say("Lưu ý: " + vietnamese, "Note: " + english);
                }
                return adopt ? Adopt(voice, store, knowledge, id, acceptDoubts) : Voice.Done;
            default:
                throw new InvalidOperationException("An intake has no other outcome.");
        }
    }

    private static int Adopt(Voice voice, Store store, ReadingKnowledge knowledge, DraftId id, bool acceptDoubts)
    {
        var version = store.Ask(db => DraftShelf.VersionOf(db, id)) ?? 0;
        var outcome = LongWork.Run(
            voice,
            _ =>
                new AdoptPlan(store, WorkRules.From(knowledge, KnowledgeFolder.Of(store.Folder))).Run(
                    id,
                    version,
                    acceptDoubts,
                    Operator
                )
        );
        if (outcome is not AdoptOutcome.Adopted(var slug, var assignments, var indicators))
            return voice.Refuse(((AdoptOutcome.Refused)outcome).Refusal);
        voice.Say(
            $"Đã đưa vào theo dõi, tại /ke-hoach/{slug}: {assignments} nhiệm vụ, {indicators} chỉ tiêu.",
            $"Adopted, at /ke-hoach/{slug}: {assignments} assignments, {indicators} indicators."
        );
        return Voice.Done;
    }

    private static Refusal AlreadyAdopted(string slug) =>
        new(
            nameof(AdoptionRefusals.ThisPlanIsAlreadyAdopted),
            $"Văn bản này đã được đưa vào theo dõi, tại /ke-hoach/{slug}; không lưu thêm.",
            $"This document is tracked already, at /ke-hoach/{slug}; nothing more was stored."
        );

    private static Refusal AlreadyUnderReview(DraftId id) =>
        new(
            "ThisFileIsAlreadyUnderReview",
            $"Tệp này đã được tiếp nhận, bản đọc số {Text(id)} đang chờ rà soát; không lưu thêm.",
            $"This file has been taken in already as draft {Text(id)}; nothing more was stored."
        );

    private static string Text(DraftId id) => id.Value.ToString(CultureInfo.InvariantCulture);
}
