import { Row, Table } from "@/components/staff/insights/table";
import { ticketsMessages as copy } from "@/content/ui/tickets/en";
import type { AuditLine } from "@/lib/desk/audit-line";

/** Lines of the audit list, as a table. @param of the ticket that all of them are about */
export function AuditList({ lines, of }: { lines: readonly AuditLine[]; of?: string }) {
  const { columns, empty, heading } = copy.auditPage;
  if (lines.length === 0) return <p className="mt-4">{empty}</p>;
  return (
    <Table
      title={heading}
      columns={[columns.when, columns.token, columns.what, ...(of === undefined ? [columns.ticket] : [])]}
      isText
    >
      {lines.map(({ at, token, what, ref, detail }, place) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are never moved
          key={place}
          isText
          name={<time dateTime={new Date(at).toISOString()}>{momentOf(at)}</time>}
          cells={[token, copy.noted[what]?.(detail) ?? what, ...(of === undefined ? [refCell(ref)] : [])]}
        />
      ))}
    </Table>
  );
}

const momentOf = (at: number) => new Date(at).toISOString().slice(0, 19).replace("T", " ");

const refCell = (ref: string | null) =>
  ref === null ? (
    "–"
  ) : (
    <a href={`/desk/tickets/${ref}`} className="link inline-block min-h-6 font-mono">
      {ref}
    </a>
  );
