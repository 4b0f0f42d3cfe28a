CREATE TABLE "account_cards" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"certificate" text NOT NULL,
	"bound_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card_authorities" (
	"name" text PRIMARY KEY NOT NULL,
	"certificate" text NOT NULL,
	"sealed_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "card_revocations" (
	"issuer" text NOT NULL,
	"serial" text NOT NULL,
	"revoked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "card_revocations_issuer_serial_pk" PRIMARY KEY("issuer","serial")
);
--> statement-breakpoint
CREATE TABLE "challenge_uses" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_cards" ADD CONSTRAINT "account_cards_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_cards_account" ON "account_cards" USING btree ("account_id");