/** The engines that people have. */
export type Engine = "chromium" | "firefox" | "webkit";

/** An element that was found in the page. */
export interface Found {
  press(): Promise<void>;
  /** Replaces what stands in a field. */
  fill(text: string): Promise<void>;
  /** Chooses files of this machine, by their paths. */
  choose(paths: readonly string[]): Promise<void>;
}

/** What an engine is told, each in its own way. Functions run in the page, so they see nothing from around them. */
export interface Driver {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Runs a function in the page, or in the frame that was entered, and waits for what it promises. */
  run<A, R>(work: (argument: A) => R, argument: A): Promise<Awaited<R>>;
  find<A>(look: (argument: A) => Element | undefined, argument: A): Promise<Found | undefined>;
  /** Goes into a frame. @returns whether there was one */
  enter(look: () => Element | undefined): Promise<boolean>;
  leave(): Promise<void>;
  /** Has the browser know that there is no network. @returns whether it can be told so */
  cutNetwork(isCut: boolean): Promise<boolean>;
  /** A picture of what is seen, as PNG, in a window of this size in CSS pixels. */
  picture(width: number, height: number): Promise<Buffer>;
  /** All that the page complained of since the last call: errors, and what a policy refused. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A browser that runs. */
export interface BrowserProgram {
  /** Begins with nothing stored. One at a time. */
  newDriver(): Promise<Driver>;
  stop(): Promise<void>;
}
