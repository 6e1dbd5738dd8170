-- DropForeignKey
ALTER TABLE "Reminder" DROP CONSTRAINT "Reminder_authorId_fkey";

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "email" TEXT;

-- AlterTable
ALTER TABLE "Reminder" ALTER COLUMN "authorId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "unitCode" CHAR(12) NOT NULL,
    "year" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageRecipient" (
    "messageId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "MessageRecipient_pkey" PRIMARY KEY ("messageId","accountId")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "accountId" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderPlan" (
    "countyCode" CHAR(12) NOT NULL,
    "plan" JSONB NOT NULL,
    "authorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReminderPlan_pkey" PRIMARY KEY ("countyCode")
);

-- CreateIndex
CREATE UNIQUE INDEX "Message_key_key" ON "Message"("key");

-- CreateIndex
CREATE INDEX "Message_unitCode_at_idx" ON "Message"("unitCode", "at" DESC);

-- CreateIndex
CREATE INDEX "MessageRecipient_accountId_readAt_idx" ON "MessageRecipient"("accountId", "readAt");

-- CreateIndex
CREATE INDEX "Delivery_sentAt_idx" ON "Delivery"("sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_messageId_channel_accountId_key" ON "Delivery"("messageId", "channel", "accountId");

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageRecipient" ADD CONSTRAINT "MessageRecipient_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageRecipient" ADD CONSTRAINT "MessageRecipient_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderPlan" ADD CONSTRAINT "ReminderPlan_countyCode_fkey" FOREIGN KEY ("countyCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderPlan" ADD CONSTRAINT "ReminderPlan_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
