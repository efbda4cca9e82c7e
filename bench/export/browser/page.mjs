import * as duckdb from "@duckdb/duckdb-wasm";

const file = () => document.querySelector("input").files[0];

/** Starts the worker, hands it the file and waits for its answer: what a person waits for. */
function inWorker(script, whole) {
  return new Promise((done, failed) => {
    const startedAt = performance.now();
    const worker = new Worker(script, { type: "module" });
    worker.onerror = failed;
    worker.onmessage = ({ data }) => {
      worker.terminate();
      done({ ms: performance.now() - startedAt, ...data });
    };
    worker.postMessage({ file: file(), whole });
  });
}

/** The same questions in SQL, on the file as it is; the 30 MB of the database are counted, from this machine. */
async function inDuckdb(whole) {
  const startedAt = performance.now();
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker("/duckdb-worker.js"));
  await db.instantiate("/duckdb.wasm");
  const loadedMs = performance.now() - startedAt;
  await db.registerFileHandle("e.csv", file(), duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  const connection = await db.connect();
  await connection.query("create table e as from read_csv('e.csv', header = true)");
  const ask = async (sql) => (await connection.query(sql)).toArray();
  const [{ rows }] = await ask("select count(*)::integer as rows from e");
  let total;
  if (whole) {
    [{ total }] = await ask("select sum(cost_total)::varchar as total from e");
    for (const column of ["model_permaslug", "api_key_name", "app_name", "created_at::date"])
      await ask(`select ${column} as name, count(*), sum(cost_total) from e group by all order by 3 desc`);
    await ask(
      "select api_key_name, date_trunc('minute', created_at) as minute, count(*) from e group by all order by 3 desc limit 100",
    );
  }
  await db.terminate();
  return { ms: performance.now() - startedAt, loadedMs, rows, total };
}

window.run = (name, whole) =>
  name === "duckdb" ? inDuckdb(whole) : inWorker(name === "ours" ? "/ours.js" : "/papa.js", whole);
