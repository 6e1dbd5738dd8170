import { Button } from "@/components/ui/button";

type Props = { repairs: readonly { label: string; carryOut: () => void }[] };

/** The repairs of a finding, a button each. */
export function FindingRepairs({ repairs }: Props) {
  if (repairs.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="text-ink-2 text-sm">可以这样改：</span>
      {repairs.map(({ label, carryOut }) => (
        <Button key={label} size="small" onClick={carryOut}>
          {label}
        </Button>
      ))}
    </p>
  );
}
