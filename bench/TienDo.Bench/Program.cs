using TienDo.Bench.Accuracy;

return args switch
{
    ["accuracy", .. var rest] => AccuracyBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("bench accuracy | reading | portal | fuzz");
    return 2;
}
