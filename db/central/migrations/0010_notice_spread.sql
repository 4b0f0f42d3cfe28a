ALTER TABLE "notices" ADD COLUMN "spread_to" uuid;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "is_spread" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "accounts_tenant" ON "accounts" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "notices_under_way" ON "notices" USING btree ("published_at") WHERE not "notices"."is_spread";