CREATE TABLE `list_block` (
	`collection` text NOT NULL,
	`column` text NOT NULL,
	`block` integer NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`collection`, `column`, `block`)
);
--> statement-breakpoint
CREATE INDEX `list_block_block` ON `list_block` (`block`);--> statement-breakpoint
CREATE TABLE `list_due` (
	`block` integer PRIMARY KEY NOT NULL,
	`mark` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `list_version` (
	`block` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `list_version_version` ON `list_version` (`version`);
--> statement-breakpoint
CREATE TRIGGER `mirror_listed_insert` AFTER INSERT ON `mirror` BEGIN
	INSERT INTO `list_due` (`block`, `mark`) VALUES (new.rowid >> 8, 1) ON CONFLICT (`block`) DO UPDATE SET `mark` = `mark` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `mirror_listed_update` AFTER UPDATE ON `mirror` BEGIN
	INSERT INTO `list_due` (`block`, `mark`) VALUES (new.rowid >> 8, 1) ON CONFLICT (`block`) DO UPDATE SET `mark` = `mark` + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `mirror_listed_delete` AFTER DELETE ON `mirror` BEGIN
	INSERT INTO `list_due` (`block`, `mark`) VALUES (old.rowid >> 8, 1) ON CONFLICT (`block`) DO UPDATE SET `mark` = `mark` + 1;
END;
--> statement-breakpoint
INSERT INTO `list_due` (`block`, `mark`) WITH RECURSIVE `every` (`block`) AS (SELECT 0 UNION ALL SELECT `block` + 1 FROM `every` WHERE `block` < (SELECT max(rowid) >> 8 FROM `mirror`)) SELECT `block`, 1 FROM `every` WHERE EXISTS (SELECT 1 FROM `mirror`);
