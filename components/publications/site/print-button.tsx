import { Printer } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Prints only the document, in its print style. */
export function PrintButton() {
  return (
    <Button size="small" className="needs-script" data-tool="print">
      <Icon of={Printer} size={16} />
      打印
    </Button>
  );
}
