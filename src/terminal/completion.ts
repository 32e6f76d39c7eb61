import { CommandLineError } from '../options/option-values.js';
import { packageFile, readPackageFile } from '../files/package-file.js';

/** The supported shells, and the files with their completion scripts. */
export const SHELLS: Readonly<Record<string, string>> = {
  bash: 'spp-ctl.bash',
  zsh: '_spp-ctl',
  fish: 'spp-ctl.fish',
};

const HELP = `Usage: spp-ctl completion bash|zsh|fish

Prints the completion script for spp-ctl and spp-sim. To try it: source <(spp-ctl completion bash)
To install it:

  spp-ctl completion bash > ~/.local/share/bash-completion/completions/spp-ctl
  ln -s spp-ctl ~/.local/share/bash-completion/completions/spp-sim

  spp-ctl completion zsh > FOLDER/_spp-ctl    # a folder of $fpath, before compinit

  spp-ctl completion fish > ~/.config/fish/completions/spp-ctl.fish
  ln -s spp-ctl.fish ~/.config/fish/completions/spp-sim.fish
`;

/** `spp-ctl completion SHELL`. */
export async function runCompletion(args: readonly string[]): Promise<number> {
  const [shell, ...more] = args;
  if (shell === '-h' || shell === '--help') {
    process.stdout.write(HELP);
    return 0;
  }
  const file = more.length === 0 && Object.hasOwn(SHELLS, shell ?? '') ? SHELLS[shell ?? ''] : undefined;
  if (file === undefined)
    throw new CommandLineError(
      `specify a shell: ${Object.keys(SHELLS)
        .join(', ')
        .replace(/, (\w+)$/, ' or $1')}`,
    );
  process.stdout.write(await readPackageFile(packageFile(`generated/completion/${file}`)));
  return 0;
}
