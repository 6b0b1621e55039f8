using TienDo.Bench.Accuracy;
using TienDo.Bench.Portal;

return args switch
{
    ["accuracy", .. var rest] => AccuracyBench.Run(rest),
    ["portal"] => PortalLoad.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench accuracy | reading | portal | fuzz");
    return 2;
}
