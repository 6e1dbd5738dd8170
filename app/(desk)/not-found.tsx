import { FileQuestion } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

export default function DeskNotFound() {
  return (
    <div className="mx-auto max-w-[48rem] px-4 py-12">
      <h1 className="sr-only">没有找到这个页面</h1>
      <Empty icon={FileQuestion} title="没有找到这个页面">
        <p className="mb-4">可能是地址有误，也可能是这份报告不归您办理。已保存的内容没有变化。</p>
        <Button asChild>
          <Link href="/desk">回到工作台</Link>
        </Button>
      </Empty>
    </div>
  );
}
