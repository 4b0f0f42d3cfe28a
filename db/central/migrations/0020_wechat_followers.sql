CREATE TABLE "wechat_followers" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"follower" text NOT NULL,
	"bound_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "wechat_followers_follower_unique" UNIQUE("follower")
);
--> statement-breakpoint
ALTER TABLE "wechat_followers" ADD CONSTRAINT "wechat_followers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;