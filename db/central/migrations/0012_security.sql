CREATE TABLE "security_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"what" text NOT NULL,
	"who" text NOT NULL,
	"address" text NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"call" text DEFAULT '' NOT NULL,
	"code" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "reads_security" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "issues_by_card" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "door" text DEFAULT 'client' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_used_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "card_until" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "security_log_who" ON "security_log" USING btree ("who","what","at");--> statement-breakpoint
CREATE INDEX "security_log_at" ON "security_log" USING btree ("at");
--> statement-breakpoint
UPDATE "accounts" SET "reads_security" = true WHERE "role" = 'officer' AND "office" IS NULL;
