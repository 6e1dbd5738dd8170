import { FileQuestion } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

export default function ReviewNotFound() {
  return (
    <div className="mx-auto max-w-[48rem] px-4 py-12">
      <h1 className="sr-only">没有可以审核的内容</h1>
      <Empty icon={FileQuestion} title="没有可以审核的内容">
        <p className="mb-4">
          这份报告不存在、还没有报送，或不在您审核的范围内。草稿由填报单位自己修改，报送后才能审核。如需审核权限，请联系管理员。
        </p>
        <Button asChild>
          <Link href="/desk">回到工作台</Link>
        </Button>
      </Empty>
    </div>
  );
}
