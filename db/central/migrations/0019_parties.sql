CREATE TABLE "balance_takings" (
	"subject" text NOT NULL,
	"line" text NOT NULL,
	"measure" text NOT NULL,
	"taker" text NOT NULL,
	"amount" numeric NOT NULL,
	CONSTRAINT "balance_takings_taker_subject_line_measure_pk" PRIMARY KEY("taker","subject","line","measure"),
	CONSTRAINT "balance_takings_positive" CHECK ("balance_takings"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "balances" (
	"subject" text NOT NULL,
	"line" text NOT NULL,
	"measure" text NOT NULL,
	"total" numeric NOT NULL,
	"taken" numeric DEFAULT '0' NOT NULL,
	CONSTRAINT "balances_subject_line_measure_pk" PRIMARY KEY("subject","line","measure"),
	CONSTRAINT "balances_never_below_zero" CHECK ("balances"."taken" >= 0 and "balances"."taken" <= "balances"."total")
);
--> statement-breakpoint
CREATE TABLE "queued_acts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" uuid NOT NULL,
	"kind" text NOT NULL,
	"document_id" text NOT NULL,
	"action" text NOT NULL,
	"content" jsonb,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "queued_acts_key_unique" UNIQUE("key")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "posts" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "rows" ADD COLUMN "parties" jsonb;--> statement-breakpoint
ALTER TABLE "rows" ADD COLUMN "side" text;--> statement-breakpoint
ALTER TABLE "rows" ADD COLUMN "copy_revision" integer;--> statement-breakpoint
ALTER TABLE "rows" ADD COLUMN "about_id" text;--> statement-breakpoint
ALTER TABLE "rows" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "rows" ADD COLUMN "due_action" text;--> statement-breakpoint
ALTER TABLE "queued_acts" ADD CONSTRAINT "queued_acts_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "queued_acts_document" ON "queued_acts" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "rows_about" ON "rows" USING btree ("about_id") WHERE "rows"."about_id" is not null;--> statement-breakpoint
CREATE INDEX "rows_due" ON "rows" USING btree ("due_at") WHERE "rows"."due_at" is not null;