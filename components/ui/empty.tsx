import type { LucideIcon } from "lucide-react";

/** Shown in place of empty content: why it is empty, and what to do next. */
export function Empty({
  icon: Icon,
  title,
  children,
}: {
  icon: LucideIcon;
  title: string;
  children?: React.ReactNode;
}) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-md border border-line border-dashed bg-paper px-6 py-12 text-center">
      <Icon aria-hidden size={32} strokeWidth={1.5} className="text-ink-3" />
      <p className="font-medium text-lg">{title}</p>
      {children && <div className="max-w-[36em] text-ink-2">{children}</div>}
    </div>
  );
}
