#!/usr/bin/env node
/** The command spp-ctl. It loads either the server or the commands that are clients. */
let args: readonly string[] = process.argv.slice(2);
while (args[0] === 'help') args = [...args.slice(1), '--help'];
const [word = '-', ...rest] = args;

// No top-level await: the bundle is a CommonJS module.
if (word.startsWith('-')) void import('./server/run-server.js').then(({ runServer }) => runServer(args));
else void import('./terminal/run-command.js').then(({ runCommand }) => runCommand(word, rest));
