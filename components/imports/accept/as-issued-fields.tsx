import { TextField } from "@/components/ui/field";

export type IssuedElsewhere = { isIssued: boolean; issuedOn: string; where: string };

type Props = { value: IssuedElsewhere; onChange: (value: IssuedElsewhere) => void };

/** Whether a report was already published elsewhere, since when, and where. */
export function AsIssuedFields({ value, onChange }: Props) {
  return (
    <>
      <label className="flex items-start gap-2">
        <input
          type="checkbox"
          checked={value.isIssued}
          onChange={({ target }) => onChange({ ...value, isIssued: target.checked })}
          className="mt-1.5 size-4 shrink-0 accent-accent"
        />
        <span>这份报告以前已在别处公布，现按原样录入（原件中的差错保持原样，由审核员逐条说明）</span>
      </label>
      {value.isIssued && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="原报告发布日期"
            type="date"
            value={value.issuedOn}
            onChange={({ target }) => onChange({ ...value, issuedOn: target.value })}
          />
          <TextField
            label="原报告发布在哪里"
            hint="如“政府门户网站”"
            maxLength={200}
            value={value.where}
            onChange={({ target }) => onChange({ ...value, where: target.value })}
          />
        </div>
      )}
    </>
  );
}
