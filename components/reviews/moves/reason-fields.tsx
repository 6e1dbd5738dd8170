import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { keyed } from "@/components/ui/keyed";

/** Any number of reasons, one field each; empty ones are not sent. */
export function ReasonFields({
  reasons,
  onChange,
}: {
  reasons: string[];
  onChange: (reasons: string[]) => void;
}) {
  return (
    <div className="grid gap-3">
      {keyed(reasons).map(({ key, item: reason }, index) => (
        <TextArea
          key={key}
          label={reasons.length > 1 ? `理由 ${index + 1}` : "理由"}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => onChange(reasons.with(index, event.target.value))}
        />
      ))}
      <p>
        <Button size="small" disabled={reasons.length >= 50} onClick={() => onChange([...reasons, ""])}>
          <Plus aria-hidden size={16} />
          再加一条理由
        </Button>
      </p>
    </div>
  );
}
