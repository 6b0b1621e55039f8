using TienDo.Bench.Accuracy;
using TienDo.Bench.Portal;
using TienDo.Bench.Reading;

return args switch
{
    ["accuracy", .. var rest] => AccuracyBench.Run(rest),
    ["portal"] => PortalLoad.Run(),
    ["reading"] => ReadingBench.RunSpeed(),
    ["fuzz", .. var rest] => ReadingBench.RunFuzz(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench accuracy | reading | portal | fuzz");
    return 2;
}
