CREATE INDEX `event_source` ON `event` (`source_id`,`n`);--> statement-breakpoint
UPDATE `source` SET `citekey` = 'source-' || substr(`id`, -12), `csl` = json_set(`csl`, '$.id', 'source-' || substr(`id`, -12)) WHERE `restricted` = 1;
