ALTER TABLE `source` ADD `echo` text;--> statement-breakpoint
ALTER TABLE `source` ADD `independence` text;