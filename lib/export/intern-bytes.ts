/** Gives each distinct text a number, without making a string of it more than once. */
export interface Interner {
  readonly names: string[];
  /** The number of the text in `bytes[from..to]`; the same bytes always give the same number. */
  intern(bytes: Uint8Array, from: number, to: number): number;
}

/**
 * @param decode makes the string of a text that is new
 */
export function internBytes(decode: (bytes: Uint8Array) => string): Interner {
  const names = [""];
  const kept: Uint8Array[] = [new Uint8Array(0)];
  let slots = new Uint32Array(64);
  let previous = 0;

  const same = (known: Uint8Array, bytes: Uint8Array, from: number, to: number) => {
    if (known.length !== to - from) return false;
    for (let index = 0; index < known.length; index += 1)
      if (known[index] !== bytes[from + index]) return false;
    return true;
  };
  /** FNV-1a, which is short and spreads names well. */
  const hash = (bytes: Uint8Array, from: number, to: number) => {
    let value = 0x811c9dc5;
    for (let index = from; index < to; index += 1) value = Math.imul(value ^ (bytes[index] ?? 0), 0x01000193);
    return value >>> 0;
  };
  const grow = () => {
    slots = new Uint32Array(slots.length * 2);
    for (let id = 1; id < kept.length; id += 1) {
      const text = kept[id] as Uint8Array;
      let slot = hash(text, 0, text.length) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = id;
    }
  };

  return {
    names,
    intern(bytes, from, to) {
      if (from === to) return 0;
      // Rows of one session follow each other, so the last text comes again more often than not.
      if (same(kept[previous] as Uint8Array, bytes, from, to)) return previous;
      let slot = hash(bytes, from, to) & (slots.length - 1);
      for (;;) {
        const id = slots[slot] ?? 0;
        if (id === 0) break;
        if (same(kept[id] as Uint8Array, bytes, from, to)) {
          previous = id;
          return id;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      const text = bytes.slice(from, to);
      const id = kept.push(text) - 1;
      names.push(decode(text));
      slots[slot] = id;
      previous = id;
      if (kept.length * 2 > slots.length) grow();
      return id;
    },
  };
}
