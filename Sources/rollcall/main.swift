import Commands

await Rollcall.run(Array(CommandLine.arguments.dropFirst()))
