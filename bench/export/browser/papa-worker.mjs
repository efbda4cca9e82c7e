import Papa from "papaparse";

// What somebody would write in an afternoon: Papa Parse in a worker, and loops that add floats up.
self.onmessage = ({ data: { file } }) => {
  let names;
  let rows = 0;
  let total = 0;
  const sums = { model: new Map(), key: new Map(), app: new Map(), day: new Map(), minute: new Map() };
  const add = (map, name, value) => map.set(name, (map.get(name) ?? 0) + value);
  Papa.parse(file, {
    worker: false,
    skipEmptyLines: true,
    chunk({ data }) {
      for (const cells of data) {
        if (names === undefined) {
          names = Object.fromEntries(cells.map((name, place) => [name, place]));
          continue;
        }
        rows += 1;
        const cost = Number(cells[names.cost_total]) || 0;
        const at = cells[names.created_at];
        total += cost;
        add(sums.model, cells[names.model_permaslug], cost);
        add(sums.key, cells[names.api_key_name], cost);
        add(sums.app, cells[names.app_name], cost);
        add(sums.day, at.slice(0, 10), cost);
        add(sums.minute, `${cells[names.api_key_name]} ${at.slice(0, 16)}`, 1);
      }
    },
    complete: () => self.postMessage({ rows, total: String(total) }),
    error: ({ message }) => self.postMessage({ failed: message }),
  });
};
