import { emitKeypressEvents, type Key } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';

/** Switches to the alternate screen without a cursor, so that the previous content can be restored. */
const ENTER = '\x1b[?1049h\x1b[?25l';
const LEAVE = '\x1b[?25h\x1b[?1049l';
const HOME = '\x1b[H';
const CLEAR_REST_OF_LINE = '\x1b[K';
const CLEAR_BELOW = '\x1b[J';
const CLEAR = '\x1b[2J';

/** The size of a terminal that does not report it. */
const USUAL = { columns: 80, rows: 24 };

/** The content of the screen. No line is wider than the screen. */
export interface Picture {
  readonly lines: readonly string[];
  /** The last line of the screen. @param position the visible lines, such as `lines 1-22 of 40`. */
  readonly footer: (position: string) => string;
}

/** A full-screen view that is redrawn and can be scrolled. */
export class Screen {
  #top = 0;
  #isOpen = false;
  readonly #onKey = (_text: string | undefined, key: Key): void => this.#press(key);
  readonly #onResize = (): void => this.draw();
  readonly #onContinue = (): void => this.#resume();

  /**
   * @param picture returns the content for each drawing.
   * @param quit is called when the user presses q or Ctrl-C.
   */
  constructor(
    private readonly input: ReadStream,
    private readonly output: WriteStream,
    private readonly picture: (columns: number) => Picture,
    private readonly quit: () => void,
  ) {}

  open(): void {
    if (this.input.isTTY) {
      emitKeypressEvents(this.input);
      this.input.on('keypress', this.#onKey);
    }
    this.output.on('resize', this.#onResize);
    process.on('SIGCONT', this.#onContinue);
    this.#enter();
    this.draw();
  }

  /** Restores the terminal. */
  close(): void {
    this.#leave();
    this.input.off('keypress', this.#onKey);
    this.output.off('resize', this.#onResize);
    process.off('SIGCONT', this.#onContinue);
    this.input.pause();
  }

  draw(): void {
    if (!this.#isOpen) return;
    const { lines, footer } = this.picture(this.#columns);
    const room = this.#room;
    this.#top = Math.max(0, Math.min(this.#top, lines.length - room));
    const seen = lines.slice(this.#top, this.#top + room);
    const position =
      lines.length > room ? `lines ${this.#top + 1}-${this.#top + seen.length} of ${lines.length}` : '';
    const filled = [...seen, ...Array.from({ length: room - seen.length }, () => ''), footer(position)];
    this.output.write(HOME + filled.map((line) => line + CLEAR_REST_OF_LINE).join('\r\n') + CLEAR_BELOW);
  }

  get #columns(): number {
    return this.output.columns || USUAL.columns;
  }

  /** The number of lines above the footer. */
  get #room(): number {
    return Math.max(1, (this.output.rows || USUAL.rows) - 1);
  }

  #enter(): void {
    if (this.input.isTTY) this.input.setRawMode(true);
    if (this.input.isTTY) this.input.resume();
    this.output.write(ENTER + CLEAR);
    this.#isOpen = true;
  }

  #leave(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.output.write(LEAVE);
    if (this.input.isTTY) this.input.setRawMode(false);
  }

  #resume(): void {
    if (!this.#isOpen) this.#enter();
    // The size may have changed meanwhile. This signal makes Node.js read it.
    process.kill(process.pid, 'SIGWINCH');
    this.draw();
  }

  #press({ name = '', sequence = '', ctrl = false }: Key): void {
    if (ctrl && name === 'c') this.quit();
    else if (ctrl && name === 'z') {
      this.#leave();
      process.kill(process.pid, 'SIGTSTP');
    } else if (ctrl && name === 'l') {
      this.output.write(CLEAR);
      this.draw();
    } else if (!ctrl) this.#act(name === '' ? sequence : name);
  }

  #act(key: string): void {
    const page = this.#room;
    const moves: Readonly<Record<string, number>> = {
      up: -1,
      k: -1,
      down: 1,
      j: 1,
      pageup: -page,
      b: -page,
      pagedown: page,
      space: page,
      home: -Infinity,
      end: Infinity,
    };
    if (key === 'q') this.quit();
    const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
    if (move === undefined) return;
    this.#top = Math.max(0, Math.min(this.#top + move, Number.MAX_SAFE_INTEGER));
    this.draw();
  }
}
