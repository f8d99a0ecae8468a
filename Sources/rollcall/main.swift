import Commands

await Rollcall.run(CommandLine.arguments)
