CREATE TABLE "begun_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"total" integer NOT NULL,
	"had" integer NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "queued_acts" ADD COLUMN "order_id" uuid;--> statement-breakpoint
ALTER TABLE "begun_orders" ADD CONSTRAINT "begun_orders_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "begun_orders_kind" ON "begun_orders" USING btree ("kind","at");--> statement-breakpoint
ALTER TABLE "queued_acts" ADD CONSTRAINT "queued_acts_order_id_begun_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."begun_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "queued_acts_order" ON "queued_acts" USING btree ("order_id");