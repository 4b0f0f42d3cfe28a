ALTER TABLE "notices" ADD COLUMN "for_role" text;--> statement-breakpoint
CREATE INDEX "queued_acts_next" ON "queued_acts" USING btree ("attempts","id");