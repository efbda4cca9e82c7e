/** The machine counts as busy when others take more than this share of its CPUs. */
const BUSY = 0.15;

/** Other work on the machine shows up as slowness of the product: say so beside the figures. */
export function printBusy(busy) {
  const note = busy > BUSY ? ": BUSY, so these figures are slower than the product is" : "";
  console.log(`  Just before, other programs used ${Math.round(busy * 100)} % of the CPUs${note}.`);
}

export function heading(text) {
  console.log(`\n${text}`);
}

export function verdict(met) {
  return met ? "met" : "MISSED";
}

export function signed(bytes) {
  return `${bytes < 0 ? "−" : "+"}${whole(Math.abs(bytes))}`;
}

export function ratio(value) {
  return value.toFixed(2);
}

export function whole(value) {
  return Math.round(value).toLocaleString("en");
}
