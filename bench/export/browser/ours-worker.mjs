import { policy } from "@/content/policy";
import { readExport } from "@/lib/export/read-export";
import { makeReport } from "@/lib/export/report";

// As the product's worker does it, without the fingerprint of the file.
self.onmessage = async ({ data: { file, whole } }) => {
  const result = await readExport(file.stream());
  const answer = whole ? makeReport(result.columns, policy).report : undefined;
  self.postMessage({ rows: result.columns.count, total: answer?.total });
};
