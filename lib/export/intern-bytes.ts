/** Where so many texts meet in one slot, the quick hash does not tell them apart. */
const mostProbes = 16;

/**
 * Gives each distinct text a number, without making a string of it more than once.
 *
 * @param decode makes the string of a text that is new
 */
export function internBytes(decode: (bytes: Uint8Array) => string) {
  const names = [""];
  const kept: Uint8Array[] = [new Uint8Array(0)];
  let slots = new Uint32Array(64);
  let hash = quickHash;
  let previous = 0;

  const grow = (length: number) => {
    slots = new Uint32Array(length);
    for (let id = 1; id < kept.length; id += 1) {
      const text = kept[id] as Uint8Array;
      let slot = hash(text, 0, text.length) & (length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (length - 1);
      slots[slot] = id;
    }
  };

  return {
    names: names as readonly string[],
    /** The number of the text in `bytes[from..to]`; the same bytes always give the same number. */
    intern(bytes: Uint8Array, from: number, to: number): number {
      if (from === to) return 0;
      // Rows of one session follow each other, so the last text comes again more often than not.
      if (same(kept[previous] as Uint8Array, bytes, from, to)) return previous;
      let slot = hash(bytes, from, to) & (slots.length - 1);
      let probes = 0;
      for (;;) {
        const id = slots[slot] ?? 0;
        if (id === 0) break;
        if (same(kept[id] as Uint8Array, bytes, from, to)) {
          previous = id;
          return id;
        }
        slot = (slot + 1) & (slots.length - 1);
        probes += 1;
      }
      const text = bytes.slice(from, to);
      const id = kept.push(text) - 1;
      names.push(decode(text));
      slots[slot] = id;
      previous = id;
      if (probes > mostProbes && hash === quickHash) {
        hash = fullHash;
        grow(slots.length);
      }
      if (kept.length * 2 > slots.length) grow(slots.length * 2);
      return id;
    },
  };
}

function same(known: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  const length = known.length;
  if (length !== to - from) return false;
  // Names of one kind differ at their ends sooner than at their beginnings.
  for (let index = length - 1; index >= 0; index -= 1) if (known[index] !== bytes[from + index]) return false;
  return true;
}

/** Length and a few bytes of it: enough to tell the names of a file apart. */
function quickHash(bytes: Uint8Array, from: number, to: number): number {
  const middle = (from + to) >> 1;
  const ends = ((bytes[to - 1] as number) << 8) ^ (bytes[middle] as number) ^ ((bytes[from] as number) << 16);
  return (
    Math.imul(ends ^ ((to - from) << 4) ^ ((bytes[(middle + to) >> 1] as number) << 20), 0x9e3779b1) >>> 11
  );
}

/** FNV-1a, which is short and spreads names well. */
function fullHash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let index = from; index < to; index += 1)
    value = Math.imul(value ^ (bytes[index] as number), 0x01000193);
  return value >>> 0;
}
