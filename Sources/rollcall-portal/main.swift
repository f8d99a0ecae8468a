import Serving

await PortalCommand.run(CommandLine.arguments)
