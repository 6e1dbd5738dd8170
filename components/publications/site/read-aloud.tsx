import { Volume2 } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Controls for reading the report aloud; public/reading/aloud.js shows them if the browser has a voice. */
export function ReadAloud() {
  return (
    <div hidden data-tool="aloud" className="flex flex-wrap items-center gap-2">
      <Button size="small">
        <Icon of={Volume2} size={16} />
        <span>朗读全文</span>
      </Button>
      <Button size="small" hidden>
        停止
      </Button>
      <span role="status" className="text-ink-2" />
    </div>
  );
}
