import clsx from "clsx";
import { reachable } from "@/components/ui/reachable";

/** It says of whom the rest of the row is. */
const first = "sticky left-0 z-10 shadow-[inset_-1px_0_var(--color-line)]";

/**
 * What a file would add, a line for each row: codes and names are compared with the file, so they do not
 * break. On a narrow screen the table scrolls beside its first column.
 */
export function PreviewTable({
  label,
  columns,
  rows,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    <section
      {...reachable}
      aria-label={label}
      className="relative overflow-x-auto rounded-md border border-line"
    >
      <table className="min-w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={clsx(
                  "whitespace-nowrap bg-canvas px-3 py-1.5 text-left font-medium",
                  index === 0 && first,
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, index) => (
                <td
                  key={columns[index]}
                  className={clsx(
                    "border-line border-t bg-paper px-3 py-1.5 align-top",
                    index === 0 && first,
                  )}
                >
                  <div className="w-max max-w-[30em] [overflow-wrap:anywhere]">{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
