import { AccountsNav } from "@/components/accounts/accounts-nav";

export default function AccountsLayout({ children }: { children: React.ReactNode }) {
  return (
    <div className="mx-auto max-w-[72rem] px-4 py-8 sm:px-6">
      <h1 className="mb-4 font-bold font-song text-2xl">单位与账号</h1>
      <AccountsNav />
      {children}
    </div>
  );
}
