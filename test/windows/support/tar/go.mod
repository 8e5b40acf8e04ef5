module example.com/tar

go 1.22
