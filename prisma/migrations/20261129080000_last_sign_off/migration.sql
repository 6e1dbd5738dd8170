-- CreateIndex
CREATE INDEX "Event_actorId_move_sequence_idx" ON "Event"("actorId", "move", "sequence");
