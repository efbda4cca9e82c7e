/** Exports come newest first or oldest first as a rule: both are seen in one pass, only others are sorted. */
export function orderByTime(at: Float64Array): Uint32Array {
  const order = new Uint32Array(at.length);
  let rising = true;
  let falling = true;
  for (let row = 1; row < at.length; row += 1) {
    order[row] = row;
    const step = (at[row] as number) - (at[row - 1] as number);
    if (step < 0) rising = false;
    if (step > 0) falling = false;
  }
  if (rising) return order;
  if (falling) return order.reverse();
  return order.sort((a, b) => (at[a] as number) - (at[b] as number) || a - b);
}
