CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"medium" text NOT NULL,
	"system" text,
	"addressee" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"give_up_at" timestamp (3) with time zone NOT NULL,
	"failure" text,
	"detail" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "messages_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE INDEX "messages_due" ON "messages" USING btree ("medium","next_at") WHERE "messages"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "messages_log" ON "messages" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "messages_failed" ON "messages" USING btree ("system") WHERE "messages"."state" = 'givenUp';