import * as duckdb from "@duckdb/duckdb-wasm";

const file = () => document.querySelector("input").files[0];

/** Starts the worker, hands it the file and waits for its answer: what a person waits for. */
function inWorker(script) {
  return new Promise((done, failed) => {
    const startedAt = performance.now();
    const worker = new Worker(script, { type: "module" });
    worker.onerror = ({ message }) => failed(new Error(message));
    worker.onmessage = ({ data }) => {
      worker.terminate();
      if (data.failed) failed(new Error(data.failed));
      else done({ ms: performance.now() - startedAt, ...data });
    };
    worker.postMessage({ file: file() });
  });
}

/** The same questions in SQL, on the file as it is; the 30 MB of the database are counted, from this machine. */
async function inDuckdb() {
  const startedAt = performance.now();
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker("/duckdb-worker.js"));
  await db.instantiate("/duckdb.wasm");
  const loadedMs = performance.now() - startedAt;
  await db.registerFileHandle("e.csv", file(), duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await db.connect();
  await connection.query("create table e as from read_csv('e.csv', header = true)");
  const ask = async (sql) => (await connection.query(sql)).toArray();
  const [{ rows }] = await ask("select count(*)::integer as rows from e");
  const [{ total }] = await ask("select sum(cost_total)::varchar as total from e");
  for (const column of ["model_permaslug", "api_key_name", "app_name", "created_at::date"])
    await ask(`select ${column} as name, count(*), sum(cost_total) from e group by all order by 3 desc`);
  await ask(
    "select api_key_name, date_trunc('minute', created_at) as minute, count(*) from e group by all order by 3 desc limit 100",
  );
  const ms = performance.now() - startedAt;
  await db.terminate();
  return { ms, loadedMs, rows, total };
}

window.run = (name) => (name === "duckdb" ? inDuckdb() : inWorker("/papa.js"));
