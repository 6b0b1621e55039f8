using System.Text;
using TienDo.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Commands.Run(args, Voice.For(args));
