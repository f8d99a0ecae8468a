import Serving

await PortalCommand.run(Array(CommandLine.arguments.dropFirst()))
