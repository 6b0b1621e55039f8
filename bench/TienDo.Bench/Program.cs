using TienDo.Bench.Accuracy;
using TienDo.Bench.Monitoring;
using TienDo.Bench.Portal;
using TienDo.Bench.Reading;

return args switch
{
    ["accuracy", .. var rest] => AccuracyBench.Run(rest),
    ["portal"] => PortalLoad.Run(),
    ["monitoring", .. var rest] => MonitoringBench.Run(rest),
    ["reading"] => ReadingBench.RunSpeed(),
    ["fuzz", .. var rest] => ReadingBench.RunFuzz(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench accuracy | reading | portal | monitoring | fuzz");
    return 2;
}
