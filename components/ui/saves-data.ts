/** Whether the browser is set to save data: then nothing is fetched before it is used. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
