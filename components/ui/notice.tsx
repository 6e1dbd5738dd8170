import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide";
import { Icon } from "./icon";

const tones = {
  info: { look: "border-accent bg-accent-wash text-accent-ink", icon: Info },
  ok: { look: "border-ok bg-ok-wash text-ok", icon: CircleCheck },
  warn: { look: "border-warn-line bg-warn-wash text-warn", icon: TriangleAlert },
  err: { look: "border-err bg-err-wash text-err", icon: CircleAlert },
} as const;

/** An important message: what happened, and what to do. Errors and warnings are announced. */
export function Notice({
  tone = "info",
  title,
  children,
  className,
}: {
  tone?: keyof typeof tones;
  title?: string;
  children?: React.ReactNode;
  className?: string;
}) {
  const { look, icon } = tones[tone];
  return (
    <div
      role={tone === "err" || tone === "warn" ? "alert" : "status"}
      className={clsx("flex gap-3 rounded-md border-l-4 px-4 py-3", look, className)}
    >
      <Icon of={icon} size={20} className="mt-0.5 shrink-0" />
      <div className="min-w-0 [overflow-wrap:anywhere]">
        {title && <p className="font-medium">{title}</p>}
        {children}
      </div>
    </div>
  );
}
