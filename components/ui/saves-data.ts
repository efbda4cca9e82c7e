/** Whether the person has told the browser that each byte costs: then nothing is fetched before it is used. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
