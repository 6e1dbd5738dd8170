import { Refusals } from "@/components/shell/refusals";
import type { useSeasonAction } from "./use-season-action";

/** The result of a form, and its buttons. */
export function FormFoot({
  sending: { refusals, done },
  children,
}: {
  sending: ReturnType<typeof useSeasonAction>;
  children: React.ReactNode;
}) {
  return (
    <>
      <Refusals refusals={refusals} />
      <div className="flex flex-wrap items-center justify-end gap-3">
        <span role="status" className="text-ok text-sm">
          {done}
        </span>
        {children}
      </div>
    </>
  );
}
