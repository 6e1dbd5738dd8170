import { Printer } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Prints the sheet alone, by the measures of its print style. */
export function PrintButton() {
  return (
    <Button size="small" className="needs-script" data-tool="print">
      <Icon of={Printer} size={16} />
      打印
    </Button>
  );
}
