CREATE TABLE "certificate_pushes" (
	"subscription_id" uuid NOT NULL,
	"certificate_no" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_pushes_subscription_id_certificate_no_pk" PRIMARY KEY("subscription_id","certificate_no")
);
--> statement-breakpoint
CREATE TABLE "certificate_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"way" text NOT NULL,
	"phone" text NOT NULL,
	"phone_key" text NOT NULL,
	"since" text NOT NULL,
	"until" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "entry_certificates" ADD COLUMN "query_code" text;--> statement-breakpoint
-- Of certificates from before there were query codes: 40 random bits each; bytes 6 and 8 of a UUID are not random.
UPDATE "entry_certificates" SET "query_code" = substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 0) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 1) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 2) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 3) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 4) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 5) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 10) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 11) & 31) + 1, 1)
FROM (SELECT "certificate_no" AS "no", decode(replace(gen_random_uuid()::text, '-', ''), 'hex') AS bytes FROM "entry_certificates") AS drawn
WHERE drawn."no" = "entry_certificates"."certificate_no";--> statement-breakpoint
ALTER TABLE "entry_certificates" ALTER COLUMN "query_code" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "export_certificates" ADD COLUMN "query_code" text;--> statement-breakpoint
-- Of certificates from before there were query codes: 40 random bits each; bytes 6 and 8 of a UUID are not random.
UPDATE "export_certificates" SET "query_code" = substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 0) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 1) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 2) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 3) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 4) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 5) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 10) & 31) + 1, 1)||substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', (get_byte(drawn.bytes, 11) & 31) + 1, 1)
FROM (SELECT "certificate_no" AS "no", decode(replace(gen_random_uuid()::text, '-', ''), 'hex') AS bytes FROM "export_certificates") AS drawn
WHERE drawn."no" = "export_certificates"."certificate_no";--> statement-breakpoint
ALTER TABLE "export_certificates" ALTER COLUMN "query_code" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "certificate_subscriptions_account" ON "certificate_subscriptions" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "certificate_subscriptions_match" ON "certificate_subscriptions" USING btree ("tenant_id","phone_key") WHERE "certificate_subscriptions"."cancelled_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_subscriptions_one" ON "certificate_subscriptions" USING btree ("account_id","way","phone_key","until") WHERE "certificate_subscriptions"."cancelled_at" is null;